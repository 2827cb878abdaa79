package org.luoshi.database;

import java.util.Map;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Brings a database to this release and does nothing more: no runner, no job, no listener comes to work. */
final class MigrationRun extends SpringApplication {

    private MigrationRun(Class<?> application) {
        super(application);
    }

    static void migrate(Class<?> application, Map<String, Object> properties) throws DatabaseUnavailable {
        MigrationRun run = new MigrationRun(application);
        run.setDefaultProperties(properties);
        run.setWebApplicationType(WebApplicationType.NONE);
        run.setLazyInitialization(true);
        run.setLogStartupInfo(false);
        try {
            run.run();
        } catch (AbandonedRunException done) {
            Objects.requireNonNull(done.getApplicationContext()).close();
        } catch (RuntimeException e) {
            throw new DatabaseUnavailable("The database could not be brought to this release; the log above says why");
        }
    }

    @Override
    protected void afterRefresh(ConfigurableApplicationContext context, ApplicationArguments arguments) {
        context.getBean(FlywayMigrationInitializer.class);
        throw new AbandonedRunException(context);
    }
}
