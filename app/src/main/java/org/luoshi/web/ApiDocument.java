package org.luoshi.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The contract of the API as OpenAPI 3.1, made from the handlers by a test and shipped as it was tested. */
@RestController
@Public
class ApiDocument {

    static final String PATH = "/api/v1/openapi.json";

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    Resource openapi() {
        return new ClassPathResource("openapi.json");
    }
}
