/// The labels of monitored resources that nodes, clusters and their audit logs have (Cloud Logging, "Monitored resources
/// and services"). A type that is not here may have any label.
public enum ResourceTypes {
    /// The labels by the type.
    public static let labels: [String: Set<String>] = [
        "audited_resource": ["method", "project_id", "service"],
        "cloud_function": ["function_name", "project_id", "region"],
        "cloud_run_revision": ["configuration_name", "location", "project_id", "revision_name", "service_name"],
        "folder": ["folder_id"],
        "gce_instance": ["instance_id", "project_id", "zone"],
        "gce_instance_group_manager": [
            "instance_group_manager_id", "instance_group_manager_name", "location", "project_id",
        ],
        "gcs_bucket": ["bucket_name", "location", "project_id"],
        "gke_cluster": ["cluster_name", "location", "project_id"],
        "gke_nodepool": ["cluster_name", "location", "nodepool_name", "project_id"],
        "global": ["project_id"],
        "k8s_cluster": ["cluster_name", "location", "project_id"],
        "k8s_container": ["cluster_name", "container_name", "location", "namespace_name", "pod_name", "project_id"],
        "k8s_control_plane_component": [
            "cluster_name", "component_location", "component_name", "location", "project_id",
        ],
        "k8s_node": ["cluster_name", "location", "node_name", "project_id"],
        "k8s_pod": ["cluster_name", "location", "namespace_name", "pod_name", "project_id"],
        "k8s_service": ["cluster_name", "location", "namespace_name", "project_id", "service_name"],
        "organization": ["organization_id"],
        "project": ["project_id"],
        "pubsub_subscription": ["project_id", "subscription_id"],
        "pubsub_topic": ["project_id", "topic_id"],
        "service_account": ["email_id", "project_id", "unique_id"],
    ]
}
