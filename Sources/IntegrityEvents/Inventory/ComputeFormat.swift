import JSONSyntax

extension InventoryFormat {
    /// What `gcloud compute instances list --format=json` prints (Compute Engine API v1, Instance).
    static let compute = InventoryFormat(
        list: nil,
        selection: .members([
            "id": .everything, "name": .everything, "zone": .everything, "machineType": .everything,
            "selfLink": .everything, "kind": .everything, "sourceImage": .everything,
            "labels": .members([clusterLabel, poolLabel, locationLabel]),
            "disks": .members([
                "boot": .everything, "sourceImage": .everything,
                "initializeParams": .members(["sourceImage"]),
            ]),
            "confidentialInstanceConfig": .members(["enableConfidentialCompute", "confidentialInstanceType"]),
        ]),
        recognises: { node in
            if case .string(let kind) = node["kind"]?.kind { return kind == "compute#instance" }
            // A projection may leave out the kind. No other format has an ID or a machine type of this name at the top.
            return node["machineType"] != nil || node["disks"] != nil || node["id"] != nil && node["instance"] == nil
        },
        read: read
    )

    private static let clusterLabel = "goog-k8s-cluster-name"
    private static let poolLabel = "goog-k8s-node-pool-name"
    private static let locationLabel = "goog-k8s-cluster-location"

    @Sendable
    private static func read(_ node: JSONNode, _ fields: inout RecordFields) -> NodeRecord? {
        guard let instance = fields.identifier("id", in: node) else { return nil }
        var record = NodeRecord(instance: instance)
        let zone = fields.text("zone", in: node)
        let link = fields.text("selfLink", in: node)
        record.name = fields.text("name", in: node)
        record.project =
            [link, zone].lazy.compactMap { $0 }
            .compactMap { ResourcePath.name(behind: "projects", in: $0) }.first
        record.zone = zone.map(ResourcePath.lastName)
        record.machineFamily = fields.text("machineType", in: node).flatMap(MachineFamily.of)
        record.cluster = fields.text("labels", clusterLabel, in: node)
        record.pool = fields.text("labels", poolLabel, in: node)
        record.clusterLocation = fields.text("labels", locationLabel, in: node)
        record.image = image(node, &fields)
        record.confidential = confidential(node, &fields)
        return record
    }

    /// The API gives the image of a disk, not of an instance; exports that were joined have it in one of these places.
    private static func image(_ node: JSONNode, _ fields: inout RecordFields) -> String? {
        for disk in fields.elements("disks", in: node) where fields.isTrue("boot", in: disk) {
            let own = fields.text("sourceImage", in: disk)
            if let image = own ?? fields.text("initializeParams", "sourceImage", in: disk) {
                return ResourcePath.lastName(image)
            }
        }
        return fields.text("sourceImage", in: node).map(ResourcePath.lastName)
    }

    private static func confidential(_ node: JSONNode, _ fields: inout RecordFields) -> String? {
        if let kind = fields.text("confidentialInstanceConfig", "confidentialInstanceType", in: node) { return kind }
        // The first kind there was had no name: AMD SEV.
        return fields.isTrue("confidentialInstanceConfig", "enableConfidentialCompute", in: node) ? "SEV" : nil
    }
}
