package org.luoshi.demo;

import org.luoshi.disclosure.Publishing;
import org.luoshi.needs.Claiming;
import org.luoshi.needs.Posting;
import org.luoshi.needs.Verifying;
import org.luoshi.projects.Answering;
import org.luoshi.projects.Asking;
import org.luoshi.projects.Planning;
import org.luoshi.projects.Recording;
import org.springframework.stereotype.Component;

/** The use cases that a story goes through. */
@Component
record DemoSteps(
        Posting posting,
        Verifying verifying,
        Claiming claiming,
        Planning planning,
        Recording recording,
        Asking asking,
        Answering answering,
        Publishing publishing) {}
