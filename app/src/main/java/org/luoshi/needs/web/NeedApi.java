package org.luoshi.needs.web;

import jakarta.validation.Valid;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Reader;
import org.luoshi.needs.Claiming;
import org.luoshi.needs.NeedId;
import org.luoshi.web.Admit;
import org.luoshi.web.Done;
import org.luoshi.web.Listing;
import org.luoshi.web.ReasonForm;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Needs for programs: what the pages show, and a member's steps. */
@RestController
@Admit({Post.SECRETARIAT_CLERK, Post.LEADER, Post.MEMBER_HANDLER, Post.COUNTY_OFFICER, Post.HEALTH_CENTRE_CONTACT})
class NeedApi {

    private static final String NEEDS = "/api/v1/needs";

    private final NeedBoard board;
    private final Claiming claiming;

    NeedApi(NeedBoard board, Claiming claiming) {
        this.board = board;
        this.claiming = claiming;
    }

    @GetMapping(NEEDS)
    Listing<NeedRow> list(NeedFilter filter, Reader reader) {
        return Listing.of(board.list(filter, reader), filter.url(NEEDS));
    }

    @GetMapping("/api/v1/needs/{id}")
    NeedSheet sheet(@PathVariable NeedId id, Reader reader) {
        return board.sheet(id, reader);
    }

    @PostMapping("/api/v1/needs/{id}/claim")
    @Admit(Post.MEMBER_HANDLER)
    Done claim(@PathVariable NeedId id, Actor me) {
        claiming.claim(id, me);
        return Done.see(NEEDS + "/" + id);
    }

    @PostMapping("/api/v1/needs/{id}/release")
    @Admit(Post.MEMBER_HANDLER)
    Done release(@PathVariable NeedId id, @Valid @RequestBody ReasonForm form, Actor me) {
        claiming.release(id, form.reason(), me);
        return Done.see(NEEDS + "/" + id);
    }
}
