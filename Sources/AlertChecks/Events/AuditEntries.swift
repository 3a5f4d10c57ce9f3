/// Entries of the audit log about what switches the alarm off. Their exact shape is not confirmed.
struct AuditEntries {
    let node: NodeSample

    private var place: NodePlace { node.place }

    private static let prefixes = ["v1.compute.instances.", "beta.compute.instances.", "compute.instances."]

    /// Somebody had a baseline learned anew.
    var relearned: [String] {
        Self.prefixes.map { compute($0, "setShieldedInstanceIntegrityPolicy", #""updateAutoLearnPolicy":true"#) }
    }

    /// Somebody switched integrity monitoring off.
    var disabled: [String] {
        Self.prefixes.map { compute($0, "updateShieldedInstanceConfig", #""enableIntegrityMonitoring":false"#) }
    }

    /// Somebody made a node pool whose nodes are not watched.
    var poolCreated: [String] {
        let parent = "projects/\(place.project)/locations/\(place.region)/clusters/\(place.cluster)"
        // Whether a switch that is off is written or left out, and which resource the entry is about, was seen nowhere.
        let forms = [("gke_nodepool", "v1", "\"enableIntegrityMonitoring\":false"), ("gke_cluster", "v1beta1", "")]
        return forms.map { type, version, off in
            let pool = type == "gke_nodepool" ? ",\"nodepool_name\":\"\(place.pool)\"" : ""
            return entry(
                service: "container.googleapis.com",
                method: "google.container.\(version).ClusterManager.CreateNodePool",
                name: "\(parent)/nodePools/\(place.pool)",
                resource: """
                    {"type":"\(type)","labels":{"cluster_name":"\(place.cluster)","location":"\(place.region)",\
                    "project_id":"\(place.project)"\(pool)}}
                    """,
                request: """
                    "parent":"\(parent)","nodePool":{"name":"\(place.pool)","config":{"shieldedInstanceConfig":\
                    {\(off)}}}
                    """,
                permission: "container.clusters.update"
            )
        }
    }

    private func compute(_ prefix: String, _ method: String, _ request: String) -> String {
        entry(
            service: "compute.googleapis.com",
            method: prefix + method,
            name: "projects/\(place.project)/zones/\(place.zone)/instances/\(place.name)",
            resource: """
                {"type":"gce_instance","labels":{"instance_id":"\(place.instance)","project_id":"\(place.project)",\
                "zone":"\(place.zone)"}}
                """,
            request: "\"@type\":\"type.googleapis.com/compute.instances.\(method)\",\(request)",
            permission: "compute.instances.\(method)"
        )
    }

    private func entry(
        service: String,
        method: String,
        name: String,
        resource: String,
        request: String,
        permission: String
    ) -> String {
        """
        {"insertId":"-q2w8e4r6","logName":"projects/\(place.project)/logs/cloudaudit.googleapis.com%2Factivity",\
        "resource":\(resource),"severity":"NOTICE","timestamp":"2026-11-20T06:41:07.330012Z",\
        "receiveTimestamp":"2026-11-20T06:41:08.774310201Z","protoPayload":{\
        "@type":"type.googleapis.com/google.cloud.audit.AuditLog","serviceName":"\(service)",\
        "methodName":"\(method)","resourceName":"\(name)",\
        "authenticationInfo":{"principalEmail":"\(node.person)"},\
        "authorizationInfo":[{"permission":"\(permission)","granted":true,"resource":"\(name)"}],\
        "requestMetadata":{"callerIp":"\(node.address)"},"request":{\(request)}},\
        "operation":{"id":"operation-179500000000\(node.boot)-1","producer":"\(service)","first":true\(node.isDone ? ",\"last\":true" : "")}}
        """
    }
}
