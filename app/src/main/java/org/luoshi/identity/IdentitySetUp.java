package org.luoshi.identity;

import org.luoshi.rules.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the module offers to others: its policies. */
@Configuration
class IdentitySetUp {

    @Bean
    PolicyKind sessionPolicy() {
        return new PolicyKind(SessionPolicy.class);
    }

    @Bean
    PolicyKind linkPolicy() {
        return new PolicyKind(LinkPolicy.class);
    }

    @Bean
    PolicyKind signInPolicy() {
        return new PolicyKind(SignInPolicy.class);
    }
}
