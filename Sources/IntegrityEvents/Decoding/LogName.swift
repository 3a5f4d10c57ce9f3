/// The ID of the log in an entry's `logName`, as `log_id()` of the query language has it.
enum LogName {
    static let integrity = "compute.googleapis.com/shielded_vm_integrity"

    /// `cloudaudit.googleapis.com/activity` of `projects/p/logs/cloudaudit.googleapis.com%2Factivity`.
    static func id(of name: String) -> String {
        let id = name.firstRange(of: "/logs/").map { name[$0.upperBound...] } ?? name[...]
        guard id.utf8.contains(UInt8(ascii: "%")) else { return String(id) }
        return id.split(separator: "%2", omittingEmptySubsequences: false).enumerated().map { index, part in
            guard index > 0 else { return String(part) }
            return part.first == "F" || part.first == "f" ? "/" + part.dropFirst() : "%2" + part
        }.joined()
    }

    /// `p` of `projects/p/logs/…`; nil for the log of something else.
    static func project(of name: String) -> String? {
        let parts = name.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "projects" && parts[2] == "logs" ? String(parts[1]) : nil
    }

    /// The same where it is the project's ID and not its number, which tells nothing of an ID.
    static func projectID(of name: String) -> String? {
        project(of: name).flatMap { project in project.contains { !$0.isNumber } ? project : nil }
    }

    static func isAudit(_ id: String) -> Bool { id.hasPrefix("cloudaudit.googleapis.com/") }

    static func isSerialConsole(_ id: String) -> Bool { id.hasPrefix("serialconsole.googleapis.com/serial_port_") }
}
