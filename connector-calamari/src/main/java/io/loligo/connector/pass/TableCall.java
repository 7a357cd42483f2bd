package io.loligo.connector.pass;

import io.loligo.connector.source.FieldRule;
import io.loligo.connector.source.TableRow;
import io.loligo.connector.source.Tables;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the rows of a table where people's fields find them. */
final class TableCall implements Sink<TableRow> {
    private final List<FieldRule> fields;
    private final Tables tables;
    private final Set<String> keys = new HashSet<>();
    private int duplicates;
    private int withoutKey;

    TableCall(List<FieldRule> fields, Tables tables) {
        this.fields = fields;
        this.tables = tables;
    }

    @Override
    public void add(TableRow row) {
        String key = row.key();
        if (key == null) {
            withoutKey++;
        } else if (!keys.add(key)) {
            duplicates++;
        } else {
            for (int field = 0; field < fields.size(); field++) {
                tables.add(fields.get(field), key, row.values().get(field));
            }
        }
    }

    @Override
    public @Nullable String key(TableRow row) {
        return row.key();
    }

    @Override
    public int fresh() {
        return keys.size();
    }

    @Override
    public int duplicates() {
        return duplicates;
    }

    @Override
    public int withoutKey() {
        return withoutKey;
    }
}
