package org.luoshi.organisations;

import org.springframework.data.relational.core.mapping.Table;

/**
 * Another name of an organisation.
 *
 * @param former whether it was the official name once
 */
@Table(schema = "organisations", name = "alias")
public record Alias(String name, boolean former) {}
