/// Gathers entries, each with something of its own, into groups that are not too large to hand over at once.
struct BatchGathering<Tag> {
    /// Entries and their tags.
    struct Group {
        var entries: [UInt8] = []
        var tags: [Tag] = []
    }

    /// The groups in the order of their entries; never an empty one.
    private(set) var groups: [Group] = []

    mutating func add(_ line: EntryLine, _ tag: Tag) {
        if let last = groups.last, last.tags.count < EntryBatch.countLimit,
            last.entries.count + line.bytes.count <= EntryBatch.sizeLimit
        {
            groups[groups.count - 1].entries += line.bytes
            groups[groups.count - 1].tags.append(tag)
        } else {
            groups.append(Group(entries: line.bytes, tags: [tag]))
        }
    }
}
