package dev.evenkeel.browser;

import io.quarkus.test.junit.QuarkusTestProfile;

/** An application and a workspace of the page's own: people at it set the clock forward and back, and empty the workspace. */
public class AtThePage implements QuarkusTestProfile {}
