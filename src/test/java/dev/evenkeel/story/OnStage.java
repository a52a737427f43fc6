package dev.evenkeel.story;

import io.quarkus.test.junit.QuarkusTestProfile;

/** An application and a workspace of the stories' own: its clock only ever goes forward, and nobody else speaks in its channels. */
public class OnStage implements QuarkusTestProfile {}
