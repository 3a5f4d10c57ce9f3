import GKEInventory

/// What Security Command Center sends to a Pub/Sub topic (REST resource organizations.notificationConfigs).
struct FindingNotification {
    let resource: DescribedResource

    var filter: DescribedValue? { resource.body.blocks("streaming_config").first?["filter"] }
}
