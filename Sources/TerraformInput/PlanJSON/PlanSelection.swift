import JSONSyntax

/// What of a plan or state is read; the rest, often more than nine tenths, is checked and passed over.
struct PlanSelection {
    /// The types of the resources that are read.
    let types: Set<String>

    /// The outermost object, whichever of the two it is.
    ///
    /// The values behind each change are left out: the planned values say the same.
    var document: JSONSelection { document(changes: change) }

    /// The same with the values behind each change, for plans without planned values.
    var withResults: JSONSelection {
        document(
            changes: change.union(
                .members(["change": .members(["after": Self.settings, "after_sensitive": Self.settings])])
            )
        )
    }

    private func document(changes: JSONSelection) -> JSONSelection {
        .members([
            "format_version": .everything, "terraform_version": .everything, "errored": .everything,
            "complete": .everything, "resource_changes": .filtered(changes, isWatched), "deferred_changes": deferred,
            "planned_values": values, "values": values,
            // Read again, where what is not known yet has to be followed.
            "configuration": .shape, "variables": .shape,
            // What other files of Terraform are recognised by.
            "version": .shape, "serial": .shape, "lineage": .shape, "resources": .shape, "@level": .shape,
            "@message": .shape,
        ])
    }

    private var values: JSONSelection { .members(["root_module": module(depth: PlanDocument.depthLimit)]) }

    /// A module with those below it; one level more than is followed, so that what lies too deep is seen.
    private func module(depth: Int) -> JSONSelection {
        let resources = JSONSelection.filtered(resource, isWatched)
        guard depth >= 0 else { return .shape }
        return .members(["resources": resources, "child_modules": module(depth: depth - 1)])
    }

    private var resource: JSONSelection {
        .members([
            "address": .everything, "mode": .everything, "type": .everything, "values": Self.settings,
            "sensitive_values": Self.settings,
        ])
    }

    private var change: JSONSelection {
        .members([
            "address": .everything, "mode": .everything, "type": .everything, "deposed": .shape,
            "change": .members([
                "actions": .everything, "after_unknown": Self.settings, "before": Self.names,
            ]),
        ])
    }

    private var deferred: JSONSelection { .members(["reason": .everything, "resource_change": change]) }

    private var isWatched: @Sendable (JSONNode) -> Bool {
        let types = types
        return { resource in
            // A change belongs to its resource by its address; not every tool leaves the type there.
            guard case .string(let type) = resource["type"]?.kind else { return true }
            return types.contains(type)
        }
    }

    // MARK: What of a resource is read

    private static let nodes = JSONSelection.members([
        "image_type": .everything,
        "shielded_instance_config": .members(["enable_integrity_monitoring", "enable_secure_boot"]),
    ])

    /// What tells a cluster or node pool from others.
    private static let names = JSONSelection.members(["name", "cluster", "location", "project"])

    private static let settings = names.union(
        .members([
            "enable_autopilot": .everything, "enable_shielded_nodes": .everything, "min_master_version": .everything,
            "remove_default_node_pool": .everything, "node_config": nodes,
            "node_pool": .members(["name": .everything, "node_config": nodes]),
            "cluster_autoscaling": .members(["enabled": .everything, "auto_provisioning_defaults": nodes]),
        ])
    )
}
