import JSONSyntax

extension InventoryFormat {
    /// The project's own: `{"nodes":[{"instance":"…","project":"…",…}]}`.
    static let own = InventoryFormat(
        list: "nodes",
        selection: .members(
            ["instance", "project", "zone", "cluster", "pool", "name", "image", "machineFamily", "confidential"]
                + ["osImage", "kernelVersion", "clusterLocation"]
        ),
        recognises: { $0["instance"] != nil },
        read: { node, fields in
            guard let instance = fields.identifier("instance", in: node) else { return nil }
            var record = NodeRecord(instance: instance)
            record.project = fields.text("project", in: node)
            record.zone = fields.text("zone", in: node)
            record.cluster = fields.text("cluster", in: node)
            record.clusterLocation = fields.text("clusterLocation", in: node)
            record.pool = fields.text("pool", in: node)
            record.name = fields.text("name", in: node)
            // The ID of an image is a number, and may be written as one.
            record.image = fields.identifier("image", in: node).map(ResourcePath.lastName)
            record.machineFamily = fields.text("machineFamily", in: node)
            record.confidential = fields.text("confidential", in: node)
            record.osImage = fields.text("osImage", in: node)
            record.kernelVersion = fields.text("kernelVersion", in: node)
            return record
        }
    )
}
