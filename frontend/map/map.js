// The network map; see the modules beside it.
