public import Messages

extension EntryPiece {
    /// What can be told to be wrong with an entry without reading it; nil when nothing is.
    ///
    /// An entry begins and ends with the brackets of an object and has no NUL byte. Whoever passes over an entry because
    /// nothing in it is of interest has looked at least at this.
    public var outlineFault: Message? {
        if let fault { return fault }
        if TextScanning.first(0, in: bytes, from: 0) != nil { return "a log entry has a NUL byte" }
        let first = TextScanning.skipBlanks(bytes, from: 0)
        guard let last = TextScanning.lastVisible(bytes), first < last,
            bytes.unsafeLoad(fromByteOffset: first, as: UInt8.self) == UInt8(ascii: "{")
        else { return "a log entry is a JSON object" }
        guard bytes.unsafeLoad(fromByteOffset: last, as: UInt8.self) == UInt8(ascii: "}") else {
            return "the entry that begins here is cut off"
        }
        return nil
    }
}
