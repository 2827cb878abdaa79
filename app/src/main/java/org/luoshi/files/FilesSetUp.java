package org.luoshi.files;

import org.luoshi.rules.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the module offers to others: its policy. */
@Configuration
class FilesSetUp {

    @Bean
    PolicyKind uploadPolicy() {
        return new PolicyKind(UploadPolicy.class);
    }
}
