package org.luoshi.disclosure.web;

import java.util.List;

/** What was published of one county and one year. */
record CountyYear(
        String county, String name, int year, long projects, long sessions, long personTimes, List<String> leads) {}
