import JSONSyntax

/// What of an export is read; the rest is checked and passed over.
enum ExportSelection {
    /// The outermost object, whatever kind of export it is.
    static let document = cluster.union(pool).union(asset).union(
        .members([
            "clusters": cluster, "assets": asset,
            // What other files are recognised by.
            "kind": .everything, "contexts": .shape, "users": .shape,
        ])
    )

    /// A cluster of the GKE API (container.googleapis.com, REST resource projects.locations.clusters).
    static let cluster = JSONSelection.members(
        [
            "name": .everything, "selfLink": .everything, "location": .everything, "zone": .everything,
            "nodePools": pool, "shieldedNodes": .members(["enabled"]), "autopilot": .members(["enabled"]),
            "currentMasterVersion": .everything, "initialClusterVersion": .everything,
            "autoscaling": .members([
                "enableNodeAutoprovisioning": .everything, "autoprovisioningNodePoolDefaults": nodes,
            ]),
        ].merging(shapes(ClusterFields.usual)) { wanted, _ in wanted }
    )

    /// A node pool of the GKE API (REST resource projects.locations.clusters.nodePools).
    static let pool = JSONSelection.members(
        ["name": .everything, "selfLink": .everything, "config": nodes].merging(shapes(PoolFields.usual)) { wanted, _ in
            wanted
        }
    )

    private static let nodes = JSONSelection.members([
        "imageType": .everything,
        "shieldedInstanceConfig": .members(["enableIntegrityMonitoring", "enableSecureBoot"]),
        "machineType": .shape, "diskSizeGb": .shape, "oauthScopes": .shape, "serviceAccount": .shape,
    ])

    /// An asset (Cloud Asset Inventory, REST resource Asset), by itself or with the time that it was so.
    private static let asset: JSONSelection = {
        let resource = JSONSelection.members(["data": cluster.union(pool)])
        let names: [String: JSONSelection] = [
            "name": .everything, "assetType": .everything, "asset_type": .everything, "resource": resource,
        ]
        let wrapped = names.merging(["asset": .members(names), "deleted": .everything]) { first, _ in first }
        return .members(wrapped)
    }()

    private static func shapes(_ names: [String]) -> [String: JSONSelection] {
        Dictionary(names.map { ($0, .shape) }) { first, _ in first }
    }
}
