/// Which node an event is about. The events themselves say the same of any.
struct NodePlace: Hashable {
    var project: String
    var zone: String
    var instance: String
    var name: String
    var cluster: String
    var pool: String

    var region: String { zone.split(separator: "-").dropLast().joined(separator: "-") }
}

extension NodePlace {
    /// The projects that a filter names, by a label, a log's name or a source.
    static func projects(in filter: String) -> [String] {
        var names: [String] = []
        for comparison in FilterComparison.all(in: filter) where comparison.sign != "!=" {
            for value in comparison.values {
                if comparison.path.last == "project_id" || comparison.name == "project" { names.append(value) }
                if comparison.name == "logName", let project = projectName(in: value) { names.append(project) }
            }
        }
        let tokens = FilterScanner.tokens(of: filter)
        for index in tokens.indices.dropLast(2) where tokens[index].text.lowercased() == "source" {
            if let project = projectName(in: tokens[index + 2].text) { names.append(project) }
        }
        return names.filter { isPlain(OpenWord.known(in: $0).joined()) && !$0.isEmpty }
    }

    /// Whether a value can be a name at Google; nothing else goes into an entry.
    private static func isPlain(_ value: String) -> Bool {
        value.utf8.count <= 512
            && value.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || "0123456789-_.:".unicodeScalars.contains($0))
            }
    }

    private static func projectName(in text: String) -> String? {
        let parts = text.split(separator: "/").map(String.init)
        return parts.count > 1 && parts[0] == "projects" ? parts[1] : nil
    }
}
