import LogEntries
import RegularExpressions

/// A path in which not every name is known.
struct OpenPath {
    private let names: [String]

    init(_ names: [String]) { self.names = names }

    /// Whether a field that is not there is missing, rather than compared as a default.
    var isOfPayload: Bool { ["jsonPayload", "protoPayload", "labels"].contains(names.first ?? "") }

    /// The paths of an entry that may be meant.
    func candidates(in entry: JSONValue) -> [[String]] {
        var found: [[String]] = []
        collect(entry, [], &found)
        return found
    }

    private func collect(_ value: JSONValue, _ path: [String], _ found: inout [[String]]) {
        if value.kind == .array {
            var elements = value.children
            while elements.advance() { collect(elements.value, path, &found) }
            return
        }
        guard path.count < names.count else {
            if !found.contains(path) { found.append(path) }
            return
        }
        guard value.kind == .object else { return }
        var members = value.children
        while members.advance() {
            guard let name = members.name.text, Self.mayBe(names[path.count], name) else { continue }
            collect(members.value, path + [name], &found)
        }
    }

    /// Whether a name of a path may be that of a member: what is open in it may be any text.
    private static func mayBe(_ name: String, _ member: String) -> Bool {
        guard let pattern = try? RegularExpression(OpenWord.pattern(for: name, isWhole: true)) else { return true }
        return pattern.firstMatch(in: member) != nil
    }
}
