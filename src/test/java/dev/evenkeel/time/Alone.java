package dev.evenkeel.time;

import io.quarkus.test.junit.QuarkusTestProfile;

/** An application of its own, for tests that cannot bear that others move its clock, strike its beat or fill its lanes. */
public class Alone implements QuarkusTestProfile {}
