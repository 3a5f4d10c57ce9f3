public import LogEntries

extension FilterNode {
    /// Whether an entry has what this part of a filter asks for by itself.
    public func matches(_ entry: JSONValue) -> Bool { FilterEvaluator.holds(self, entry) }
}
