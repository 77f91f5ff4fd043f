extension SiteEdition {
    /// Appends the feed of changes.
    func renderFeed(into buffer: inout [UInt8]) {
        ChangeFeed(of: log, templates: templates.feed, context: context).render(into: &buffer)
    }
}
