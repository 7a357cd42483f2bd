package io.loligo.simulators.graph.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.simulators.exchange.Answer;
import io.loligo.simulators.exchange.Request;
import io.loligo.simulators.graph.tenant.CloudTenant;
import io.loligo.simulators.graph.tenant.CloudUser;
import io.loligo.simulators.graph.tenant.GraphRefusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Photos, which live in the mailbox. */
final class Photos {
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final List<Integer> SIDES = List.of(48, 64, 96, 120, 240, 360, 432, 504, 648);

    private final CloudTenant tenant;

    Photos(CloudTenant tenant) {
        this.tenant = tenant;
    }

    Answer value(CloudUser user) {
        return Answer.bytes(200, "image/jpeg", stored(user));
    }

    /** @param size such as {@code 96x96}; one that is larger than the photo is not there */
    Answer value(CloudUser user, String size) {
        byte[] photo = stored(user);
        int side = SIDES.stream()
                .filter(one -> size.equals(one + "x" + one))
                .findFirst()
                .orElseThrow(() -> GraphRefusal.badRequest("The photo size '" + size + "' is not supported."));
        BufferedImage image = decoded(photo).orElseThrow(Photos::notFound);
        if (side > Math.max(image.getWidth(), image.getHeight())) {
            throw notFound();
        }
        return Answer.bytes(200, "image/jpeg", scaled(image, side));
    }

    Answer description(CloudUser user) {
        BufferedImage image = decoded(stored(user)).orElseThrow(Photos::notFound);
        ObjectNode json = ContractsJson.mapper()
                .createObjectNode()
                .put("@odata.mediaContentType", "image/jpeg")
                .put("id", image.getWidth() + "x" + image.getHeight())
                .put("height", image.getHeight())
                .put("width", image.getWidth());
        return Answer.json(200, json);
    }

    Answer put(String key, Request request) {
        CloudUser user = tenant.user(key);
        if (!tenant.hasMailbox(user)) {
            throw GraphRefusal.noMailbox();
        }
        byte[] photo = request.bytes();
        if (photo.length > MOST_BYTES) {
            throw new GraphRefusal(413, "RequestEntityTooLarge", "The photo must be at most 4 MB.");
        }
        boolean isImage = request.header("content-type").orElse("").startsWith("image/")
                && decoded(photo).isPresent();
        if (!isImage) {
            throw new GraphRefusal(400, "ErrorInvalidImage", "The request body is not a picture in a known format.");
        }
        tenant.change(key, one -> one.pictured(Optional.of(Base64.getEncoder().encodeToString(photo))));
        return Answer.empty(200);
    }

    Answer delete(String key) {
        byte[] there = stored(tenant.user(key));
        tenant.change(key, user -> there.length == 0 ? user : user.pictured(Optional.empty()));
        return Answer.empty(204);
    }

    private byte[] stored(CloudUser user) {
        if (!tenant.hasMailbox(user)) {
            throw GraphRefusal.noMailbox();
        }
        return user.photo().map(Base64.getDecoder()::decode).orElseThrow(Photos::notFound);
    }

    private static GraphRefusal notFound() {
        return new GraphRefusal(
                404,
                "ImageNotFound",
                "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.");
    }

    private static Optional<BufferedImage> decoded(byte[] photo) {
        try {
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(photo)));
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    private static byte[] scaled(BufferedImage image, int side) {
        var small = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var graphics = small.createGraphics();
        graphics.drawImage(image, 0, 0, side, side, null);
        graphics.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(small, "jpeg", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
