package io.loligo.executor.action;

import io.loligo.contracts.action.AutoReply.Audience;
import io.loligo.executor.cloud.CloudChange;
import io.loligo.executor.cloud.CloudIdentity;
import io.loligo.executor.cloud.CloudMailbox;
import io.loligo.executor.cloud.CloudQuestion;
import io.loligo.executor.cloud.CloudState;
import io.loligo.executor.cloud.CloudUser;
import io.loligo.executor.cloud.InheritedLicence;
import io.loligo.executor.cloud.InheritedLicence.Membership;
import io.loligo.executor.cloud.Licence;
import io.loligo.executor.cloud.SignIn;
import io.loligo.executor.cloud.Subscription;
import io.loligo.executor.cloud.Subscription.Plan;
import io.loligo.executor.photo.Picture;
import io.loligo.executor.reply.AutoReplySetting;
import io.loligo.executor.reply.AutoReplySetting.Period;
import io.loligo.executor.reply.AutoReplySetting.Status;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;

/** Made-up tenants of Microsoft 365 for the tests of pure planning: the same seed gives the same one. */
final class Tenants {
    static final CloudIdentity ANN = new CloudIdentity("u17", "ann@corp.example.com");
    static final Subscription E3 = new Subscription(
            "05e9a617-0261-4cee-bb44-138d3ef5d965",
            "SPE_E3",
            10,
            3,
            List.of(new Plan("p-exchange", "EXCHANGE_S_ENTERPRISE"), new Plan("p-teams", "TEAMS1")));
    static final Subscription FLOW = new Subscription(
            "f30db892-07e9-47e9-837c-80727f46fd3d",
            "FLOW_FREE",
            10,
            3,
            List.of(new Plan("p-flow", "FLOW_P2_VIRAL"), new Plan("p-base", "EXCHANGE_S_FOUNDATION")));
    static final Subscription SOLD_OUT = new Subscription(
            "4b9405b0-7788-4568-add1-99614e613b69",
            "EXCHANGESTANDARD",
            5,
            5,
            List.of(new Plan("p-standard", "EXCHANGE_S_STANDARD")));
    static final List<Subscription> ALL = List.of(E3, FLOW, SOLD_OUT);
    static final List<Picture> PICTURES = List.of(picture(1), picture(2));

    private final Random random;

    Tenants(Random random) {
        this.random = random;
    }

    /** What a tenant answers; sometimes it does not know the person. */
    CloudState state(CloudQuestion question) {
        return random.nextInt(6) == 0
                ? new CloudState(question, Optional.empty(), ALL)
                : new CloudState(question, Optional.of(user()), ALL);
    }

    CloudUser user() {
        Set<Licence> direct = new HashSet<>();
        List<InheritedLicence> inherited = new ArrayList<>();
        for (Subscription bought : ALL) {
            if (random.nextInt(3) == 0) {
                direct.add(licence(bought));
            }
            if (random.nextInt(6) == 0) {
                inherited.add(new InheritedLicence(
                        licence(bought), "Licensed", pick(List.of(Membership.MEMBER, Membership.LEFT))));
            }
        }
        boolean hasMailbox = random.nextInt(3) > 0;
        return new CloudUser(
                ANN,
                pick(List.of(SignIn.values())),
                direct.isEmpty() && inherited.isEmpty()
                        ? pick(List.of(Optional.of("PL"), Optional.empty()))
                        : Optional.of("PL"),
                direct,
                inherited,
                hasMailbox
                        ? Optional.of(new CloudMailbox(Optional.of(reply()), random.nextInt(5) == 0))
                        : Optional.empty(),
                hasMailbox && random.nextBoolean() ? Optional.of(pick(PICTURES)) : Optional.empty());
    }

    AutoReplySetting reply() {
        return new AutoReplySetting(
                pick(List.of(Status.values())),
                pick(List.of("", "<p>Away</p>", "<html>\n<body>\n<p>Away</p>\n</body>\n</html>\n", "Gone &amp; happy")),
                pick(List.of("", "<p>Closed</p>")),
                pick(List.of(Audience.values())),
                Optional.of(pick(List.of(
                        new Period(
                                Directories.NOON.minus(Duration.ofDays(9)), Directories.NOON.minus(Duration.ofDays(1))),
                        new Period(
                                Directories.NOON.minus(Duration.ofDays(1)),
                                Directories.NOON.plus(Duration.ofDays(1)))))));
    }

    Licence licence(Subscription of) {
        return new Licence(
                of.sku(), random.nextInt(3) == 0 ? Set.of(of.plans().getFirst().id()) : Set.of());
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    static CloudState after(CloudState before, List<CloudChange> changes) {
        CloudState state = before;
        for (CloudChange change : changes) {
            state = state.after(change);
        }
        return state;
    }

    /** Stripes, as many as the number says and two more. */
    static Picture picture(int number) {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        for (int stripe = 0; stripe < number + 2; stripe++) {
            canvas.setColor(stripe % 2 == 0 ? Color.WHITE : new Color(20, 60, 120));
            canvas.fillRect(stripe * 64 / (number + 2), 0, 64, 64);
        }
        canvas.dispose();
        try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", file);
            return Picture.of(file.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
