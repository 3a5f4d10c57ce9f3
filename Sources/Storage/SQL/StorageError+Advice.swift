public import Messages

extension StorageError {
    /// What to do about it: a sentence without a full stop.
    public var advice: Message {
        switch kind {
        case .locked: "end the other program, or wait until it has finished"
        case .full: "make room on the disk, or shorten the retention; nothing that was acknowledged is lost"
        case .readOnly: "let this user write to the database and, for SQLite, to its folder"
        case .unavailable:
            "see that the database is there or runs, and that this user may use it and its folder; a monitor that runs tries again"
        case .corrupt: "stop the monitor, run `shieldwatch db check`, and go back to the last backup"
        case .conflict: "nothing needs to be done unless it goes on; then use fewer replicas"
        case .constraint, .other: "this is most likely a fault of shieldwatch: please report it"
        case .tooLarge: "it is not kept: see who sends what neither Google nor shieldwatch writes"
        case .commitUnknown: "nothing needs to be done: what is sent again is recognised"
        case .version: "use the version of shieldwatch that the database was last used with, or a later one"
        case .unsuitable: "name another one, or set this one up as Documentation/storage.md says"
        }
    }
}
