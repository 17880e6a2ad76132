/// The local names of elements and attributes the readers know, matched
/// without regard to case.
enum LocalName: String, CaseIterable {
  case other = ""
  // Documents
  case rss, rdf = "rdf", feed, channel, item, entry, opml, scriptingNews = "scriptingnews"
  // Atom
  case author, contributor, name, uri, url, email, homepage
  case category, content, generator, icon, id, info, issued, link, logo, modified, published
  case rights, source, subtitle, summary, tagline, title, updated, copyright, created
  case deletedEntry = "deleted-entry", ref, when, comment, by
  case base, lang, type, mode, src, href, rel, hreflang, length, term, scheme, label, version
  // RSS
  case cloud, comments, description, docs, enclosure, expirationDate = "expirationdate", guid
  case image, items, language, lastBuildDate = "lastbuilddate", managingEditor = "managingeditor"
  case pubDate = "pubdate", rating, skipDays = "skipdays", skipHours = "skiphours", day, hour
  case textInput = "textinput", ttl, webMaster = "webmaster", width, height
  case domain, port, path, registerProcedure = "registerprocedure", `protocol`
  case isPermaLink = "ispermalink", about, resource, errorReportsTo = "errorreportsto"
  case generatorAgent = "generatoragent", body, div
  // Dublin Core and its terms
  case creator, date, identifier, publisher, subject, relation, coverage, format
  case abstract, valid
  // content, syndication, slash, wfw, feedburner, threading, licences
  case encoded, updatePeriod = "updateperiod", updateFrequency = "updatefrequency"
  case updateBase = "updatebase", commentRss = "commentrss", origLink = "origlink"
  case origEnclosureLink = "origenclosurelink", inReplyTo = "in-reply-to", license, licence
  case complete, archive, newLocation = "newlocation"
  // Podcasts
  case block, duration, episode, episodeType = "episodetype", explicit, keywords
  case newFeedURL = "new-feed-url", owner, season, text
  case transcript, chapters, chapter, start, locked, funding, person, role, group, img
  // Media RSS
  case thumbnail, credit, player, restriction, medium, fileSize = "filesize"
  case relationship, time, expression, isDefault = "isdefault"
  // Places and dates
  case point, line, polygon, box, featureName = "featurename", featureTypeTag = "featuretypetag"
  case relationshipTag = "relationshiptag", elev, radius, lat, long, lon, where_ = "where"
  case pos, posList = "poslist", lineString = "linestring"
  case envelope, lowerCorner = "lowercorner", upperCorner = "uppercorner", exterior, interior
  case linearRing = "linearring", srsName = "srsname", startDate = "startdate"
  case endDate = "enddate", location, organizer, cost, end
  // OPML
  case head, outline, xmlUrl = "xmlurl", htmlUrl = "htmlurl", dateCreated = "datecreated"
  case dateModified = "datemodified", ownerName = "ownername", ownerEmail = "owneremail"
  case ownerId = "ownerid"
  // CDF
  case lastMod = "lastmod", a, self_ = "self"

  static let byText = Dictionary(
    allCases.filter { !$0.rawValue.isEmpty }.map { ($0.rawValue, $0) },
    uniquingKeysWith: { first, _ in first })
}
