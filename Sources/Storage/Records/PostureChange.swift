/// What a scan changed of what was known about its source.
public struct PostureChange: Hashable, Sendable {
    /// How many results the last scan had not: those that were never there, and those that had been resolved.
    public internal(set) var new: Int

    /// How many of these had been resolved, and begin anew.
    public internal(set) var returned = 0

    /// How many the last scan had, too.
    public internal(set) var seenBefore = 0

    /// How many the last scan had, and this one has not.
    public internal(set) var resolved = 0

    init(new: Int) { self.new = new }
}
