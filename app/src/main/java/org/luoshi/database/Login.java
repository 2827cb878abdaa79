package org.luoshi.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Where the database is and who its owner is; migrations and backups connect with it. */
public record Login(String url, String user, String password) {

    public Connection open() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("ApplicationName", "luoshi");
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
