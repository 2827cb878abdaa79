package org.luoshi.projects;

import org.luoshi.kernel.OrganisationId;
import org.luoshi.places.DivisionCode;

/**
 * Whose project it is.
 *
 * @param lead the member that carries it out
 * @param recipient the health centre that receives it, and confirms
 * @param county the county health commission that vouched for the need
 * @param township the recipient's division when the need was posted, nine digits or six
 */
public record Parties(
        OrganisationId lead, OrganisationId recipient, OrganisationId county, DivisionCode township, String village) {}
