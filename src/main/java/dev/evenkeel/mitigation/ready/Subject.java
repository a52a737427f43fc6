package dev.evenkeel.mitigation.ready;

import java.util.Locale;

/**
 * Something that should have a way back.
 *
 * @param name of the service, the flag's key, or the service whose pushes and jobs are meant
 * @param service the service it belongs to, by the catalogue's name
 */
record Subject(Sort sort, String name, String service) {

    /** What it is. */
    enum Sort {
        SERVICE,
        FLAG,
        JOB
    }

    static Subject service(String name) {
        return new Subject(Sort.SERVICE, name, name);
    }

    static Subject job(String name) {
        return new Subject(Sort.JOB, name, name);
    }

    static Subject flag(String key, String service) {
        return new Subject(Sort.FLAG, key, service);
    }

    /** What it is stored under. */
    String key() {
        String belongs = sort == Sort.FLAG ? " " + service.toLowerCase(Locale.ROOT) : "";
        return sort.name().toLowerCase(Locale.ROOT) + " " + name.toLowerCase(Locale.ROOT) + belongs;
    }
}
