import LogEntries

/// The commands about one node.
struct NodeCommands {
    private let instance: Instance
    private let name: String
    private let node: NodeReference

    /// The number, with nothing in it that means something in a filter or a path.
    private let id: String

    init(_ node: NodeReference) {
        self.node = node
        instance = node.instance
        id = instance.id.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        name = node.commandName ?? "NODE"
    }

    var find: String {
        "gcloud compute instances list --filter=\(ShellWord.quoted("id=" + id))\(project) "
            + "--format='value(name,zone)'"
    }

    /// What makes `kubectl` talk to the node's cluster; nil when the cluster is not known, or where it may be.
    var credentials: String? {
        // A name that looks like an option would be one, quoted or not.
        guard let cluster = node.cluster, !cluster.hasPrefix("-") else { return nil }
        let location = node.clusterLocation ?? instance.zone
        guard !location.isEmpty else { return nil }
        return "gcloud container clusters get-credentials \(ShellWord.quoted(cluster)) "
            + "--location=\(ShellWord.quoted(location))\(project)"
    }

    var cordon: String { "kubectl cordon \(name)" }

    var drain: String { "kubectl drain \(name) --ignore-daemonsets --delete-emptydir-data" }

    var delete: String { "gcloud compute instances delete \(name)\(zone)\(project)" }

    func evidence(since first: Timestamp) -> [String] {
        [
            read("log_id(\"compute.googleapis.com/shielded_vm_integrity\")", since: first, into: "integrity"),
            "gcloud compute instances describe \(name)\(zone)\(project) --format=json > \(file("instance"))",
            "gcloud compute instances get-shielded-identity \(name)\(zone)\(project) > \(file("identity", "yaml"))",
            "gcloud compute instances get-serial-port-output \(name)\(zone)\(project) > \(file("serial", "txt"))",
            // GKE names the boot disk like the node.
            "gcloud compute disks snapshot \(name)\(zone)\(project) "
                + "--snapshot-names=\(ShellWord.quoted("evidence-" + id))",
        ]
    }

    func audit(since first: Timestamp) -> String {
        let methods = "(\"setShieldedInstanceIntegrityPolicy\" OR \"updateShieldedInstanceConfig\")"
        return read(
            "log_id(\"cloudaudit.googleapis.com/activity\") AND protoPayload.methodName:\(methods)",
            since: first,
            into: "audit"
        )
    }

    /// Without a time in the filter gcloud reads one day back only. The day before shows what the node booted before.
    private func read(_ log: String, since first: Timestamp, into kind: String) -> String {
        let day = Timestamp(seconds: first.seconds - 86_400).day
        let filter =
            "\(log) AND resource.labels.instance_id=\"\(id)\" AND timestamp>=\"\(day)\""
        return "gcloud logging read \(ShellWord.quoted(filter))\(project) --format=json > \(file(kind))"
    }

    private func file(_ kind: String, _ type: String = "json") -> String {
        "\(id)-\(kind).\(type)"
    }

    private var zone: String { instance.zone.isEmpty ? "" : " --zone=\(ShellWord.quoted(instance.zone))" }

    private var project: String { instance.project.isEmpty ? "" : " --project=\(ShellWord.quoted(instance.project))" }
}
