package org.luoshi.web;

/** Names the association that this installation serves. */
public interface HostName {

    Page.Host host();
}
