/// Which node an event is about. The events themselves say the same of any.
struct NodePlace: Hashable {
    var project: String
    var zone: String
    var instance: String
    var name: String
    var cluster: String
    var pool: String

    /// A node of which no filter knows.
    static func any(in project: String) -> NodePlace {
        NodePlace(
            project: project,
            zone: "us-west8-q",
            instance: "6402915377180264913",
            name: "gke-any-cluster-any-pool-1a2b3c4d-x7yz",
            cluster: "any-cluster",
            pool: "any-pool"
        )
    }

    var region: String { zone.split(separator: "-").dropLast().joined(separator: "-") }
}

extension NodePlace {
    /// The node that a filter asks for, as far as it names one.
    func adopting(_ comparisons: [FilterComparison]) -> NodePlace {
        var place = self
        for comparison in comparisons where ["=", ":"].contains(comparison.sign) && comparison.function == nil {
            guard let value = comparison.values.first, Self.isPlain(value) else { continue }
            let last = comparison.path.last ?? ""
            switch last {
            case "zone", "location": place.zone = value
            case "instance_id": place.instance = value
            case "instance_name": place.name = value
            case "cluster_name": place.cluster = value
            case "nodepool_name": place.pool = value
            case "resourceName":
                let parts = value.split(separator: "/").map(String.init)
                if let index = parts.firstIndex(of: "zones"), index + 1 < parts.count { place.zone = parts[index + 1] }
                if let index = parts.firstIndex(of: "instances"), index + 1 < parts.count {
                    place.name = parts[index + 1]
                }
            default: break
            }
        }
        return place
    }

    /// Whether a value can be a name at Google; nothing else goes into an entry.
    private static func isPlain(_ value: String) -> Bool {
        !value.isEmpty && value.utf8.count <= 512
            && value.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || "0123456789-_.:/".unicodeScalars.contains($0))
            }
    }

    /// The project that a filter names, by a label, a log's name or a source.
    static func project(in filter: String) -> String? {
        for comparison in FilterComparison.all(in: filter) where ["=", ":"].contains(comparison.sign) {
            for value in comparison.values {
                if comparison.path.last == "project_id" || comparison.name == "project" { return plain(value) }
                if comparison.name == "logName", let project = projectName(in: value) { return project }
            }
        }
        let tokens = FilterScanner.tokens(of: filter)
        for index in tokens.indices.dropLast(2) where tokens[index].text.lowercased() == "source" {
            if let project = projectName(in: tokens[index + 2].text) { return project }
        }
        return nil
    }

    private static func plain(_ value: String) -> String? { isPlain(value) ? value : nil }

    private static func projectName(in text: String) -> String? {
        let parts = text.split(separator: "/").map(String.init)
        return parts.count > 1 && parts[0] == "projects" ? plain(parts[1]) : nil
    }
}
