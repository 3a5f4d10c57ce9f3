/// The fields by which a cluster of the GKE API is known.
enum ClusterFields {
    /// Fields that only clusters have.
    static let telling = [
        "nodePools", "currentMasterVersion", "initialClusterVersion", "currentNodeVersion", "shieldedNodes",
        "masterAuth", "masterAuthorizedNetworksConfig", "clusterIpv4Cidr", "servicesIpv4Cidr", "nodePoolDefaults",
        "ipAllocationPolicy", "privateClusterConfig", "workloadIdentityConfig", "addonsConfig", "legacyAbac",
        "currentNodeCount", "databaseEncryption", "controlPlaneEndpointsConfig",
    ]

    /// Fields that an export of a whole cluster has: where few of them are there, most of the cluster was cut away.
    ///
    /// Names and places are not among them; a table of clusters is cut down to those first.
    static let usual =
        telling.filter { !["nodePools", "shieldedNodes"].contains($0) } + [
            "status", "createTime", "endpoint", "network", "subnetwork", "networkConfig", "loggingService",
            "monitoringService", "releaseChannel", "autoscaling", "autopilot", "nodeConfig", "etag", "id",
        ]
}

/// The fields by which a node pool of the GKE API is known.
enum PoolFields {
    /// Fields that pools have and few other things.
    static let telling = [
        "config", "instanceGroupUrls", "podIpv4CidrSize", "maxPodsConstraint", "upgradeSettings", "initialNodeCount",
    ]

    static let usual =
        telling.filter { $0 != "config" } + ["management", "version", "status", "autoscaling", "locations", "etag"]
}

/// The fields by which the settings of nodes of the GKE API are known.
enum NodeFields {
    static let telling = ["machineType", "diskSizeGb", "oauthScopes", "imageType", "shieldedInstanceConfig"]
}
