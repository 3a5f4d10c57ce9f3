import JSONSyntax

extension InventoryFormat {
    /// What `kubectl get nodes -o json` prints (Kubernetes API, core/v1 Node).
    ///
    /// A node object names neither its project nor its image; the project stands in the provider's ID, and the image
    /// can be told from others by the operating system and kernel that run.
    static let kubernetes = InventoryFormat(
        list: "items",
        selection: .members([
            "kind": .everything, "apiVersion": .everything,
            "metadata": .members([
                "name": .everything,
                "labels": .members([poolLabel, typeLabel, oldTypeLabel, zoneLabel, oldZoneLabel]),
                "annotations": .members([instanceAnnotation]),
            ]),
            "spec": .members(["providerID"]),
            "status": .members(["nodeInfo": .members(["osImage", "kernelVersion"])]),
        ]),
        recognises: { node in
            // A VM of Compute Engine has a 'metadata' of its own, so that the member alone says nothing.
            if case .string(let kind) = node["kind"]?.kind { return kind == "Node" }
            let metadata = node["metadata"]
            return node["apiVersion"] != nil || node["spec"]?["providerID"] != nil || metadata?["name"] != nil
                || metadata?["annotations"] != nil || metadata?["labels"] != nil
        },
        read: read
    )

    private static let poolLabel = "cloud.google.com/gke-nodepool"
    private static let typeLabel = "node.kubernetes.io/instance-type"
    private static let oldTypeLabel = "beta.kubernetes.io/instance-type"
    private static let zoneLabel = "topology.kubernetes.io/zone"
    private static let oldZoneLabel = "failure-domain.beta.kubernetes.io/zone"
    private static let instanceAnnotation = "container.googleapis.com/instance_id"

    @Sendable
    private static func read(_ node: JSONNode, _ fields: inout RecordFields) -> NodeRecord? {
        guard let instance = fields.identifier("metadata", "annotations", instanceAnnotation, in: node) else {
            return nil
        }
        var record = NodeRecord(instance: instance)
        record.name = fields.text("metadata", "name", in: node)
        record.pool = fields.text("metadata", "labels", poolLabel, in: node)
        let type = fields.text("metadata", "labels", typeLabel, in: node)
        record.machineFamily = (type ?? fields.text("metadata", "labels", oldTypeLabel, in: node))
            .flatMap(MachineFamily.of)
        let zone = fields.text("metadata", "labels", zoneLabel, in: node)
        record.zone = zone ?? fields.text("metadata", "labels", oldZoneLabel, in: node)
        record.osImage = fields.text("status", "nodeInfo", "osImage", in: node)
        record.kernelVersion = fields.text("status", "nodeInfo", "kernelVersion", in: node)
        if let provider = fields.text("spec", "providerID", in: node) { record.takeProvider(provider) }
        return record
    }
}

extension NodeRecord {
    /// Takes what `gce://project/zone/name` says.
    fileprivate mutating func takeProvider(_ text: String) {
        guard text.hasPrefix("gce://") else { return }
        let parts = text.dropFirst("gce://".count).split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty }) else { return }
        project = String(parts[0])
        zone = zone ?? String(parts[1])
        name = name ?? String(parts[2])
    }
}
