package dev.evenkeel.catalog.backstage;

/** Why a document cannot be used; it is then refused whole. */
class WrongDocument extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * @param line counted from 1; 0 when no line is to blame
     * @param reason a sentence without its full stop
     */
    WrongDocument(int line, String reason) {
        super(reason);
        this.line = line;
    }

    /** The same, with the entity it was found in. */
    WrongDocument in(EntityRef entity) {
        return new WrongDocument(line, entity.longName() + ": " + getMessage());
    }

    /** Where and why, for people. */
    String inWords() {
        return (line > 0 ? "line " + line + ": " : "") + getMessage();
    }
}
