package io.loligo.connector.pass;

import io.loligo.connector.people.Roster;
import io.loligo.connector.source.Endpoint;
import io.loligo.connector.source.FieldRule;
import io.loligo.connector.source.PageReader;
import io.loligo.connector.source.Source;
import io.loligo.connector.source.Table;
import io.loligo.connector.source.TableRow;
import io.loligo.connector.source.Tables;
import java.io.IOException;
import java.util.List;

/** Reads everybody, or nobody: first the tables that their fields need, then the lists of people. */
public final class PeoplePass {
    private final Source source;
    private final Roster roster;
    private final ListPass lists;

    public PeoplePass(Source source, Roster roster, int maxPages, Hr hr, Permits permits) {
        this.source = source;
        this.roster = roster;
        this.lists = new ListPass(new AnswerCheck(hr), permits, maxPages);
    }

    public Roll read() throws FaultException, IOException, InterruptedException {
        Tables tables = new Tables();
        for (Table table : source.tables()) {
            List<FieldRule> fields = source.fieldsOf(table);
            PageReader<TableRow> reader = PageReader.ofTable(table, fields, source.days());
            lists.read(table.list(), table.key(), reader, new TableCall(fields, tables));
        }
        RollCall call = new RollCall(source, roster, roster.size());
        for (Endpoint list : source.lists()) {
            lists.read(list, source.key(), PageReader.ofPeople(source, tables), call);
        }
        return call.complete();
    }
}
