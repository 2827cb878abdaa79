package org.luoshi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.luoshi.database.Login;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** The whole application on {@link TestDatabase}: started once, shared by every test that carries this. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Luoshi.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@Import(Statements.class)
@ContextConfiguration(initializers = LuoshiTest.OnTestDatabase.class)
public @interface LuoshiTest {

    /** Tells the application where its database and its home are. */
    class OnTestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Login owner = TestDatabase.owner();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test-database",
                            Map.of(
                                    "spring.datasource.url", owner.url(),
                                    "spring.datasource.username", owner.user(),
                                    "spring.datasource.password", owner.password(),
                                    "spring.flyway.url", owner.url(),
                                    "spring.flyway.user", owner.user(),
                                    "spring.flyway.password", owner.password(),
                                    "luoshi.home", TestDatabase.home().toString(),
                                    "luoshi.base-url", "http://localhost",
                                    "luoshi.demo", "true")));
        }
    }
}
