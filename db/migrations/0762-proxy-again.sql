-- What comes again by mail or on a disc is entered anew: how it came last stands beside the case.
grant update (source, received_at, begun, by_name, at) on proxy to huibian_app;
