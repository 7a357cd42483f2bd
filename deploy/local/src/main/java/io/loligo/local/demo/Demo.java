package io.loligo.local.demo;

import com.unboundid.ldap.sdk.LDAPException;
import io.loligo.local.chain.ServiceSettings;
import io.loligo.local.directory.DirectoryAccess;
import io.loligo.local.directory.DirectoryView;
import io.loligo.local.home.Addresses;
import io.loligo.local.home.Port;
import io.loligo.local.screen.Screen;
import io.loligo.local.web.Connector;
import io.loligo.local.web.Ledger;
import io.loligo.local.web.Tenant;
import io.loligo.local.web.Web;
import io.loligo.local.web.WebException;
import io.loligo.simulators.calamari.CalamariControl;
import java.net.URI;
import java.util.Optional;

/** Plays the story against a run that is up. */
public final class Demo {
    private final Addresses addresses;
    private final DirectoryAccess directory;
    private final Screen screen;

    public Demo(Addresses addresses, DirectoryAccess directory, Screen screen) {
        this.addresses = addresses;
        this.directory = directory;
        this.screen = screen;
    }

    /** Whether every step came out as it must; the first that does not is the last. */
    public boolean play() throws WebException, LDAPException, InterruptedException {
        var web = new Web();
        var hr = new Hr(new CalamariControl(URI.create(addresses.http(Port.CALAMARI))), ServiceSettings.CONNECTION);
        var ledger = new Ledger(web, addresses.http(Port.AUDIT));
        Optional<Tenant> tenant = Tenant.at(web, addresses.http(Port.GRAPH));
        var story = new Story(
                hr,
                hr.today(),
                directory.base(),
                wished -> tenant.stream()
                        .map(one -> Expectation.licences(one, wished))
                        .toList());
        try (var view = new DirectoryView(directory)) {
            var theatre = new Theatre(new Connector(web, addresses.http(Port.CONNECTOR)), view, ledger, screen);
            Theatre.Play hire = theatre.play(story.hire());
            boolean well = hire.well();
            if (well) {
                for (Scene scene : story.life(hire.person(), hire.account().orElseThrow())) {
                    well = well && theatre.play(scene).well();
                }
            }
            screen.line("");
            screen.line(
                    well
                            ? "Every step came out as it should. Her whole timeline: " + ledger.page(hire.person())
                            : "Not every step came out as it should; the services' logs are under .loligo/logs.");
            return well;
        }
    }
}
