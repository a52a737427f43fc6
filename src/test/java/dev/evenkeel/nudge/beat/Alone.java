package dev.evenkeel.nudge.beat;

import io.quarkus.test.junit.QuarkusTestProfile;

/** An application of its own, for tests in which it seems to have been away: nobody else moves its clock or strikes its beat. */
public class Alone implements QuarkusTestProfile {}
