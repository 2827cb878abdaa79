package org.luoshi.web;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Our own style, pictures and scripts under names that change with their content, so that browsers may keep them. */
@Component
class Assets {

    static final String PATH = "/a/";

    private final Map<String, String> addresses = new HashMap<>();

    Assets() throws IOException, NoSuchAlgorithmException {
        var sha = MessageDigest.getInstance("SHA-256");
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.*")) {
            var path = file.getURL().getPath();
            var name = path.substring(path.indexOf("/static/") + "/static/".length());
            var hash = HexFormat.of().formatHex(sha.digest(file.getContentAsByteArray()));
            addresses.put(name, PATH + name + "?v=" + hash.substring(0, 12));
        }
    }

    String address(String name) {
        var address = addresses.get(name);
        if (address == null) throw new IllegalArgumentException("no such asset: " + name);
        return address;
    }
}
