import LogEntries

extension FilterField {
    /// Whether any value of the field in an entry passes a test. Elements of arrays count one by one, wherever in the
    /// path the array stands.
    /// - Parameter exists: set when there is any value, `null` included.
    func contains(in root: JSONValue, exists: inout Bool, _ test: (JSONValue) -> Bool) -> Bool {
        contains(in: root, step: 0, &exists, test)
    }

    private func contains(
        in value: JSONValue,
        step: Int,
        _ exists: inout Bool,
        _ test: (JSONValue) -> Bool
    ) -> Bool {
        if value.kind == .array {
            if step == steps.count { exists = true }
            var elements = value.children
            while elements.advance() {
                if contains(in: elements.value, step: step, &exists, test) { return true }
            }
            return false
        }
        guard step < steps.count else {
            exists = true
            return test(value)
        }
        guard let folded = steps[step].folded else {
            guard let member = value.member(steps[step].name) else { return false }
            return contains(in: member, step: step + 1, &exists, test)
        }
        return contains(in: value, folded: folded, step: step, &exists, test)
    }

    /// Looks for a member whatever the case of its name.
    private func contains(
        in value: JSONValue,
        folded: String,
        step: Int,
        _ exists: inout Bool,
        _ test: (JSONValue) -> Bool
    ) -> Bool {
        if let member = value.member(steps[step].name) { return contains(in: member, step: step + 1, &exists, test) }
        guard value.kind == .object else { return false }
        var members = value.children
        while members.advance() {
            guard LogEntrySchema.folded(members.name.text ?? "") == folded else { continue }
            if contains(in: members.value, step: step + 1, &exists, test) { return true }
        }
        return false
    }
}
