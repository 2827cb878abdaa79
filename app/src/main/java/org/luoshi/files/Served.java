package org.luoshi.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/**
 * A file as a handler answers with it, locked in a sandbox: whatever it holds, it runs nothing and loads nothing. Only our
 * own redrawn pictures show in place; everything else is saved.
 */
public final class Served implements View {

    static final String SANDBOX = "default-src 'none'; sandbox";

    private final FileName name;
    private final String mediaType;
    private final Path place;
    private final boolean picture;

    Served(FileName name, String mediaType, Path place, boolean picture) {
        this.name = name;
        this.mediaType = mediaType;
        this.place = place;
        this.picture = picture;
    }

    /** The same file under a name of ours: what the sender called it may say who is in the picture. */
    public Served nameless() {
        return new Served(new FileName("photo.jpg"), mediaType, place, picture);
    }

    @Override
    public String getContentType() {
        return mediaType;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Content-Security-Policy", SANDBOX);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.disposition(picture));
        response.setContentType(mediaType);
        response.setContentLengthLong(Files.size(place));
        Files.copy(place, response.getOutputStream());
    }
}
