import GKEInventory

/// What Security Command Center sends to a Pub/Sub topic (REST resource organizations.notificationConfigs).
struct FindingNotification {
    let resource: DescribedResource

    /// Which findings are sent.
    let filter: FindingFilter?

    init(_ resource: DescribedResource) {
        self.resource = resource
        filter = resource.body.blocks("streaming_config").first?["filter"].map(FindingFilter.init)
    }
}
