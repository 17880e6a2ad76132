/// The local names of elements and attributes the readers know, matched
/// without regard to case.
enum LocalName: String, CaseIterable {
  case other = ""
  // Documents
  case rss
  case rdf = "rdf"
  case feed, channel, item, entry, opml
  case scriptingNews = "scriptingnews"
  // Atom
  case author, contributor, name, uri, url, email, homepage
  case category, content, generator, icon, id, info, issued, link, logo, modified, published
  case rights, source, subtitle, summary, tagline, title, updated, copyright, created
  case deletedEntry = "deleted-entry"
  case ref, when, comment, by
  case base, lang, type, mode, src, href, rel, hreflang, length, term, scheme, label, version
  // RSS
  case cloud, comments, description, docs, enclosure
  case expirationDate = "expirationdate"
  case guid
  case image, items, language
  case lastBuildDate = "lastbuilddate"
  case managingEditor = "managingeditor"
  case pubDate = "pubdate"
  case rating
  case skipDays = "skipdays"
  case skipHours = "skiphours"
  case day, hour
  case textInput = "textinput"
  case ttl
  case webMaster = "webmaster"
  case width, height
  case domain, port, path
  case registerProcedure = "registerprocedure"
  case `protocol`
  case isPermaLink = "ispermalink"
  case about, resource
  case errorReportsTo = "errorreportsto"
  case generatorAgent = "generatoragent"
  case body, div
  // Dublin Core and its terms
  case creator, date, identifier, publisher, subject, relation, coverage, format
  case abstract, valid
  // content, syndication, slash, wfw, feedburner, threading, licences
  case encoded
  case updatePeriod = "updateperiod"
  case updateFrequency = "updatefrequency"
  case updateBase = "updatebase"
  case commentRss = "commentrss"
  case origLink = "origlink"
  case inReplyTo = "in-reply-to"
  case license, licence
  case complete, archive
  case newLocation = "newlocation"
  // Podcasts
  case block, duration, episode
  case episodeType = "episodetype"
  case explicit, keywords
  case newFeedURL = "new-feed-url"
  case owner, season, text
  case alternateEnclosure = "alternateenclosure"
  case liveItem = "liveitem"
  case soundbite, trailer, geo, osm, total, circle, coordinates, floor, alt
  case startTime = "starttime"
  case circleByCenterPoint = "circlebycenterpoint"
  case latLong = "lat_long"
  case transcript, chapters, chapter, start, locked, funding, person, role, group, img
  // Media RSS
  case thumbnail, credit, player, restriction, medium
  case fileSize = "filesize"
  case relationship, time, expression
  case isDefault = "isdefault"
  case bitrate, framerate, channels, hash, algo, embed, param, community, average, count, min, max
  case samplingRate = "samplingrate"
  case starRating = "starrating"
  case statistics, views, favorites, response, responses, status, state, reason, price, currency
  case backLinks = "backlinks"
  case backLink = "backlink"
  case peerLink = "peerlink"
  case scenes, scene
  case sceneTitle = "scenetitle"
  case sceneDescription = "scenedescription"
  case sceneStartTime = "scenestarttime"
  case sceneEndTime = "sceneendtime"
  // Places and dates
  case point, line, polygon, box
  case featureName = "featurename"
  case relationshipTag = "relationshiptag"
  case elev, radius, lat, long, lon
  case `where`
  case pos
  case posList = "poslist"
  case lineString = "linestring"
  case envelope
  case lowerCorner = "lowercorner"
  case upperCorner = "uppercorner"
  case exterior, interior
  case linearRing = "linearring"
  case srsName = "srsname"
  case startDate = "startdate"
  case endDate = "enddate"
  case location, organizer, cost, end
  // OPML
  case head, outline
  case xmlUrl = "xmlurl"
  case htmlUrl = "htmlurl"
  case dateCreated = "datecreated"
  case dateModified = "datemodified"
  case ownerName = "ownername"
  case ownerEmail = "owneremail"
  // CDF
  case lastMod = "lastmod"
  case intervalTime = "intervaltime"
  case ownAddress = "self"
  case schedule, style
  case a

  // Elements of old or single publishers
  case fullItem = "fullitem"
  case tags
  case redirect
  case browserFriendly = "browserfriendly"

  static let byText = ASCIITable(
    allCases.filter { !$0.rawValue.isEmpty }.map { ($0.rawValue, $0) })
}
