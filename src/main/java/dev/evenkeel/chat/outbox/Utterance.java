package dev.evenkeel.chat.outbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.evenkeel.chat.Chat;
import dev.evenkeel.chat.Form;
import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.MessageFound;
import dev.evenkeel.chat.Place;
import dev.evenkeel.chat.Text;

/** What a durable call of the chat carries. Its JSON is the call's payload; {@link #kind()} is the call's kind. */
public sealed interface Utterance {

    /** Every kind begins with this. */
    String KINDS = "chat.";

    /** The kind of the call. */
    String kind();

    /** {@link Chat#say}. Its result is a {@link SaidAt}. */
    record Say(Place place, Message message) implements Utterance {
        public static final String KIND = "chat.say";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** {@link Chat#replace}. */
    record Replace(UUID said, Message message) implements Utterance {
        public static final String KIND = "chat.replace";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** {@link Chat#retract}. */
    record Retract(UUID said) implements Utterance {
        public static final String KIND = "chat.retract";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** {@link Chat#pin}. */
    record Pin(UUID said) implements Utterance {
        public static final String KIND = "chat.pin";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** {@link Chat#whisper}. */
    record Whisper(Place place, String userId, Message message) implements Utterance {
        public static final String KIND = "chat.whisper";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** {@link Chat#reply}. */
    record Reply(String replyUrl, Message message) implements Utterance {
        public static final String KIND = "chat.reply";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** {@link Chat#openRoom}. Its result is an {@link Opened}. */
    record OpenRoom(String key, String name, boolean isPrivate) implements Utterance {
        public static final String KIND = "chat.open-room";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** {@link Chat#invite}. */
    record Invite(Place place, List<String> userIds) implements Utterance {
        public static final String KIND = "chat.invite";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** {@link Chat#topic}. */
    record Topic(Place place, Text topic) implements Utterance {
        public static final String KIND = "chat.topic";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** {@link Chat#bookmark}. */
    record Bookmark(Place place, String title, String url) implements Utterance {
        public static final String KIND = "chat.bookmark";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** {@link Chat#file}. */
    record File(Place place, String fileName, String content, Text comment) implements Utterance {
        public static final String KIND = "chat.file";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** {@link Chat#open}. */
    record OpenForm(String trigger, Form form) implements Utterance {
        public static final String KIND = "chat.open-form";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** {@link Chat#lookUp}. Its result is a {@link MessageFound}. */
    record LookUp(String channelId, String ts, Optional<String> thread) implements Utterance {
        public static final String KIND = "chat.look-up";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** Where something was said. */
    record SaidAt(String channel, String ts) {}

    /** Which channel was opened. */
    record Opened(String channel, String name) {}
}
